package org.kembar.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** What is taken in. Everything else is refused, whatever it is called. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    /** Word since 2007, without programs in it. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Word before 2007, without programs in it. */
    DOC("application/msword", "doc"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TIFF("image/tiff", "tif"),
    TEXT("text/plain;charset=UTF-8", "txt");

    private final String type;
    private final String ending;

    FileKind(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** Of the name under which it is handed out. */
    String ending() {
        return ending;
    }

    /** Whether its pages are shown as pictures, made here; of the others what is written in them is shown. */
    boolean isSeen() {
        return this == PDF || isPicture();
    }

    boolean isPicture() {
        return this == PNG || this == JPEG || this == TIFF;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FileKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
