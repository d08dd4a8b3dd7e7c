package org.kembar.syntax;

/** What can be wrong with a file. The sentences people read are in the message bundles, one for each constant. */
public enum Fault {
    /** Larger than {@link Limits#BYTES}. */
    TOO_LARGE,
    /** More than {@link Limits#NODES} keys and values. */
    TOO_MANY_VALUES,
    EMPTY,
    /** Bytes that are no UTF-8, another encoding's mark, or an escape that names half a character. */
    NOT_UTF8,
    /** The text breaks the rules of YAML or JSON in a way that has no sentence of its own. */
    SYNTAX,
    TAB_INDENTATION,
    BAD_INDENTATION,
    /** Also where the space after the colon is missing. */
    NO_COLON,
    /** A text without quotes in which a colon and a space look like a key. */
    COLON_IN_TEXT,
    UNCLOSED_QUOTE,
    /** Something follows a text that its quotation mark has already ended. */
    AFTER_QUOTE,
    UNCLOSED_BRACKET,
    UNOPENED_BRACKET,
    MISSING_COMMA,
    /** The same, where it may as well be that the quotation mark before it was not closed in time. */
    COMMA_OR_QUOTE,
    EXTRA_COMMA,
    /** A sign that means something to YAML at the beginning of a text: {@code @ ` % * & | > ! , -}. */
    CANNOT_BEGIN_TEXT,
    CONTROL_CHARACTER,
    BAD_ESCAPE,
    UNKNOWN_ALIAS,
    UNEXPECTED_END,
    KEY_WITHOUT_QUOTES,
    NO_JSON_VALUE,
    SEVERAL_DOCUMENTS,
    TAG,
    TOO_DEEP,
    /** References to other places of the file that unfold into more than {@link Limits} allow of a file without any. */
    TOO_MANY_ALIASES,
    ALIAS_OF_ITSELF,
    KEY_NOT_TEXT,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    NEEDS_TEXT,
    /** A date that YAML takes for a number because it is not in quotes. */
    NEEDS_QUOTES,
    /** A country or language that a YAML 1.1 program has turned into false: Norway's {@code NO}. */
    NORWAY,
    NEEDS_TRUTH,
    NEEDS_WHOLE_NUMBER,
    NEEDS_NUMBER,
    /** A number that double precision cannot hold, so that two programs could read it differently: RFC 7493. */
    NUMBER_NOT_EXACT,
    NEEDS_COUNT,
    NEEDS_LIST,
    /** The id or the name of a source without the quotation that bears the fact out. */
    NEEDS_EVIDENCE,
    NEEDS_MAPPING,
    NEEDS_ONE_OF_THE_SHAPES,
    NEEDS_LANGUAGES,
    BLANK,
    UNKNOWN_WORD,
    WRONG_FORM,
    /** Two letters that ISO 3166-1 gives no country. */
    NO_SUCH_COUNTRY,
    /** Three letters that ISO 4217 gives no currency, past or present. */
    NO_SUCH_CURRENCY,
    NOT_EDTF,
    /** A date as people write it, which EDTF writes the other way round. */
    EVERYDAY_DATE,
    NO_SUCH_MONTH,
    NO_SUCH_DAY,
    /** A date with a day of the week that is not its own. */
    OTHER_WEEKDAY,
    ENDS_BEFORE_IT_STARTS,
    UNKNOWN_SCHEMA,
    DUPLICATE_ID,
    /** An indicator named like a part that every evaluation has. */
    KEPT_ID,
    /** A framework named like one that comes with the product. */
    BUILT_IN_ID,
    /** A signal that one indicator names twice. */
    ASKED_TWICE,
    NO_SUCH_ID,
    /** A reference to a kind of fact of which the file has none. */
    NONE_OF_THE_KIND,
    WRONG_KIND_OF_ID,
    CYCLE,
    ENDS_BEFORE_SIGNED,
    IN_FORCE_BEFORE_SIGNED,
    /** A stated end later than the agreed number of years allows. */
    ENDS_AFTER_ITS_TERM,
    /** An addendum that ends after the agreement it follows: only a renewal prolongs. */
    ADDENDUM_PROLONGS,
    /** An agreement that follows one signed after it. */
    FOLLOWS_A_LATER_ONE,
    /** A unit that answers for one side and belongs to the other. */
    OF_THE_OTHER_SIDE,
    /** Something that can only follow on something else is dated before it. */
    BEFORE_ITS_CAUSE,
    /** Asked for when it was already over. */
    ASKED_FOR_TOO_LATE,
    HAS_AND_LACKS,
    PARTIES,
    /** A partnership of a city with itself. */
    SAME_CITY,
    NEGATIVE_AMOUNT,
    /** An answer of a survey below or above what its question allows. */
    NOT_ON_THE_SCALE,
    /** A part that is larger than the whole. */
    MORE_THAN_THERE_ARE,
    DONE_AND_OPEN,
    /** A document with its date of which the same entry says that there is none. */
    THERE_AND_MISSING,
    /** A side that has a benefit and has none. */
    BENEFIT_AND_NONE,
    /** A vacant post with somebody in it. */
    VACANT_AND_FILLED,
    /** An activity said to make up for one that was held. */
    REPLACES_WHAT_WAS_HELD,
    /** A year nobody plans for: mostly a digit too many. */
    NO_SUCH_YEAR,
    /** An interval, which says that something lasted, for what happens on a day. */
    LASTS_FROM_TO,
    /** Said to have happened, and dated after the day of the reading. */
    IN_THE_FUTURE,
    /** An id that is no framework's and nearly one's that is known. */
    NO_SUCH_FRAMEWORK,
    NO_SUCH_INDICATOR,
    NO_SUCH_SIGNAL,
    /** A threshold that does not say whether it is reached at its number or above it. */
    THRESHOLD_WITHOUT_SIGN,
    THRESHOLD_FORM,
    THRESHOLDS_NOT_UPWARDS,
    SCALE_WITHOUT_THRESHOLD,
    /** A scale that rises where the signal's own falls, or falls where it rises. */
    SCALE_THE_OTHER_WAY,
    /** A scale for a signal that no indicator of the framework uses. */
    UNUSED_SCALE,
    /** A first row of a network list that names other columns than such a list has. */
    WRONG_HEADER,
    /** A row with more or fewer cells than the first. */
    NUMBER_OF_CELLS,
    EMPTY_CELL,
    CELL_TOO_LONG,
    /** A quotation mark inside a cell that has none around it. */
    QUOTE_IN_CELL,
    /** A cell that a spreadsheet would take for a formula and run. */
    FORMULA,
    /** A latitude or longitude beyond those there are. */
    NOT_ON_EARTH,
    /** A correction that says nothing, or several things at once. */
    ONE_CORRECTION_EACH,
    /** A correction of a city that nobody knows. */
    NO_SUCH_CITY,
    /** A city of an office's own that bears a number, as those of the reference do. */
    NUMBER_OF_THE_REFERENCE,
    ADDED_TWICE,
    LANGUAGE_OF_NO_NAME,
    /** A time that is longer than a day, or not sure. */
    NEEDS_A_DAY,
    TEXT_TOO_LONG,
    /** More problems than are listed. */
    AND_MORE;

    /** Says that something stands nowhere in the file, which nobody knows as long as a part of it cannot be read. */
    public boolean isOfTheWhole() {
        return this == UNUSED_SCALE || this == MISSING_KEY;
    }
}
