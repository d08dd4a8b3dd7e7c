package org.kembar.documents;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.FontCache;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.OpenHtmlGvtFont;
import com.openhtmltopdf.svgsupport.OpenHtmlGvtFontFamily;
import com.openhtmltopdf.svgsupport.OpenHtmlGvtGlyphVector;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.apache.batik.gvt.font.GVTGlyphVector;
import org.apache.batik.gvt.text.GVTAttributedCharacterIterator;
import org.apache.batik.gvt.text.TextPaintInfo;

/**
 * Draws the pictures of a report with text that stays text. Left alone, the engine turns the letters of
 * a picture into outlines, which nobody can search or copy. Scripts and external resources stay off.
 */
final class PdfPictures extends BatikSVGDrawer {

    private final Family family;

    PdfPictures(ReportFonts fonts) {
        family = fonts.inPictures();
    }

    /** Whatever family a picture names, it is drawn in the one that the file embeds. */
    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        fontResolver = new OpenHtmlFontResolver() {
            @Override
            public GVTFontFamily resolve(String name) {
                return family;
            }

            @Override
            public GVTFontFamily getDefault() {
                return family;
            }

            @Override
            public GVTFontFamily getFamilyThatCanDisplay(char character) {
                return family;
            }
        };
    }

    /** The two weights in the sizes that were asked for: the engine reads a whole file of letters again for each size. */
    static final class Family extends OpenHtmlGvtFontFamily {

        private record Key(boolean heavy, float size) {}

        private final byte[] regular;
        private final byte[] semiBold;
        private final ConcurrentMap<Key, GVTFont> derived = new ConcurrentHashMap<>();

        Family(byte[] regular, byte[] semiBold) {
            super(ReportFonts.FAMILY);
            this.regular = regular;
            this.semiBold = semiBold;
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        public GVTFont deriveFont(float size, @SuppressWarnings("rawtypes") Map attributes) {
            var heavy = attributes.get(TextAttribute.WEIGHT) instanceof Float weight
                    && weight > TextAttribute.WEIGHT_MEDIUM;
            return derive(heavy, size);
        }

        GVTFont derive(boolean heavy, float size) {
            return derived.computeIfAbsent(new Key(heavy, size), key -> {
                try {
                    return new TextFont(heavy ? semiBold : regular, this, heavy, size);
                } catch (FontFormatException | IOException e) {
                    throw new IllegalStateException("the fonts come with the application", e);
                }
            });
        }
    }

    private static final class TextFont extends OpenHtmlGvtFont {

        private final Family family;
        private final boolean heavy;
        private final Font font;

        TextFont(byte[] bytes, Family family, boolean heavy, float size) throws FontFormatException, IOException {
            super(bytes, family, size, TextAttribute.WEIGHT_REGULAR, TextAttribute.POSTURE_REGULAR);
            this.family = family;
            this.heavy = heavy;
            this.font = FontCache.getTrueTypeFont(bytes).deriveFont(size);
        }

        @Override
        public GVTFont deriveFont(float size) {
            return family.derive(heavy, size);
        }

        @Override
        public GVTGlyphVector createGlyphVector(FontRenderContext context, CharacterIterator text) {
            var letters = new StringBuilder();
            for (var letter = text.first(); letter != CharacterIterator.DONE; letter = text.next()) {
                letters.append(letter);
            }
            return new Letters(letters.toString(), this, context);
        }

        @Override
        public GVTGlyphVector createGlyphVector(FontRenderContext context, String text) {
            return new Letters(text, this, context);
        }
    }

    private static final class Letters extends OpenHtmlGvtGlyphVector {

        private final String text;
        private final Font font;
        private final GlyphVector natural;

        Letters(String text, TextFont font, FontRenderContext context) {
            super(font.font.createGlyphVector(context, text), font, context);
            this.text = text;
            this.font = font.font;
            this.natural = font.font.createGlyphVector(context, text);
        }

        @Override
        public void draw(Graphics2D graphics, AttributedCharacterIterator attributes) {
            var paint = attributes.getAttribute(GVTAttributedCharacterIterator.TextAttribute.PAINT_INFO);
            if (paint instanceof TextPaintInfo info && info.visible && info.strokePaint == null && isPlain()) {
                var start = getGlyphPosition(0);
                graphics.setPaint(info.fillPaint);
                graphics.setFont(font);
                graphics.drawString(text, (float) start.getX(), (float) start.getY());
            } else {
                super.draw(graphics, attributes);
            }
        }

        /** Letters along a path, spread out or turned have to be placed one by one, as outlines. */
        private boolean isPlain() {
            var last = getNumGlyphs() - 1;
            return last >= 0
                    && getGlyphTransform(0) == null
                    && Math.abs(getGlyphPosition(last).getX()
                                    - getGlyphPosition(0).getX()
                                    - natural.getGlyphPosition(last).getX())
                            < font.getSize2D() / 20
                    && getGlyphPosition(last).getY() == getGlyphPosition(0).getY();
        }
    }
}
