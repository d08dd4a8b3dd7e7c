package org.kembar.archive;

import java.util.List;
import java.util.Optional;
import org.kembar.web.Frame;

/** What the templates of the documents print. */
final class FileView {

    private FileView() {}

    /** The way to a page: its partnership, and the list of its documents. */
    record Path(String partnership, String address, String files) {}

    /**
     * The documents of a partnership.
     *
     * @param rows those that can be read
     * @param withdrawn those that cannot any more
     * @param add where one is filed, for whom that is
     * @param other the same for whoever else reads them: on the desk, or for everybody
     */
    record All(
            Frame frame,
            Path path,
            List<Row> rows,
            List<Row> withdrawn,
            Optional<String> add,
            String other,
            boolean isPublic,
            Optional<String> told) {}

    /**
     * @param lang the language of the title, where it is known
     * @param about what it is, how large and since when
     * @param audience for whom it is, where not for everybody
     */
    record Row(String title, Optional<String> lang, String address, String about, Optional<String> audience) {}

    /** Something that is said of a document. */
    record Said(String name, String value, Optional<String> address) {}

    /** A version, and where its bytes are. */
    record Version(String name, String about, Optional<String> content) {}

    /**
     * What is written on a page.
     *
     * @param address of the page alone
     * @param quote where something is quoted from it, for whom that is
     */
    record Page(
            int number, String name, String address, List<String> lines, Optional<String> quote, String quoteName) {}

    /** A part of a line; marked where it is what somebody looks for. */
    record Piece(String text, boolean isMarked) {}

    /**
     * A page of a document.
     *
     * @param of which it is, of how many
     * @param picture of it; nothing where none could be made
     * @param isSeen whether there should be one
     * @param lines what is written on it
     * @param quoted what the case file quotes of it, where somebody came for that
     */
    record Leaf(
            Frame frame,
            Path path,
            Doing document,
            Optional<String> lang,
            String of,
            Optional<String> picture,
            String alt,
            boolean isSeen,
            List<List<Piece>> lines,
            Optional<String> quoted,
            Optional<Doing> before,
            Optional<Doing> after,
            Optional<Doing> quote) {}

    /**
     * Words that the case file quotes from the source of which this is the text.
     *
     * @param place the page on which they stand; nothing if they were not found
     */
    record Quotation(String words, Optional<String> lang, Optional<Doing> place) {}

    /** What somebody may do with it. */
    record Doing(String name, String address) {}

    /**
     * A document.
     *
     * @param picture where its pages are shown as pictures
     * @param reading what came of reading its text
     * @param looked who looked at it; nothing for whom that is not for
     */
    record One(
            Frame frame,
            Path path,
            Optional<String> lang,
            List<Said> said,
            Optional<String> withdrawn,
            Optional<Doing> download,
            Optional<String> picture,
            List<Version> versions,
            String reading,
            List<Page> pages,
            List<Quotation> found,
            List<Quotation> notFound,
            List<Doing> doings,
            Optional<List<String>> looked,
            Optional<String> told) {}

    record Choice(String value, String name, boolean isChosen) {}

    /**
     * The form in which a document, or another version of one, is sent.
     *
     * @param audiences for whom it can be; none where it is another version
     * @param seen the number of the version that this one follows
     */
    record Sending(
            Frame frame,
            Path path,
            String action,
            String title,
            List<Choice> audiences,
            List<Choice> languages,
            List<Choice> sources,
            Optional<Integer> seen,
            String how,
            String scanned,
            Optional<String> problem,
            Optional<Doing> there) {}

    /**
     * The form in which one is withdrawn.
     *
     * @param whose who decides that
     */
    record Withdrawing(
            Frame frame,
            Path path,
            String action,
            String document,
            String whose,
            int seen,
            String reason,
            Optional<String> problem) {}

    /**
     * The form in which it is said who reads one from now on.
     *
     * @param whose who decides that
     * @param now who reads it
     */
    record Moving(
            Frame frame,
            Path path,
            String action,
            String document,
            String whose,
            int seen,
            String from,
            String now,
            boolean isPublic,
            List<Choice> audiences,
            String reason,
            Optional<String> problem,
            String at) {}

    /**
     * A passage of a page that is to become the quotation of a record.
     *
     * @param source the record of which the document is the text, or that it is to become one
     * @param sources which it can be, where the document does not say
     * @param described what the new one is called
     * @param audience who reads the document: what is quoted is for nobody else, unless somebody says so
     * @param kinds of records, with where each is recorded
     */
    record Quoting(
            Frame frame,
            Path path,
            String document,
            String address,
            int page,
            String text,
            String source,
            List<Choice> sources,
            Optional<String> described,
            String audience,
            String place,
            List<Doing> kinds) {}
}
