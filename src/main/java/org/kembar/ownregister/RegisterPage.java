package org.kembar.ownregister;

import java.util.List;
import java.util.Optional;
import org.kembar.preview.Mistake;
import org.kembar.web.Frame;

/** What the templates of the pages of a register print. */
final class RegisterPage {

    private RegisterPage() {}

    /** @param value as it is sent */
    record Option(String value, String name) {}

    /**
     * Where registers are sent in.
     *
     * @param told what was just done
     * @param cities for which one can be; one of them is not asked for
     */
    record Start(
            Frame frame,
            Optional<String> told,
            List<Mistake> mistakes,
            List<Option> cities,
            List<Linked> waiting,
            List<Linked> taken,
            List<Layout> layouts) {}

    record Linked(String name, String address, String about) {}

    record Layout(String name, String about, String city, String headings) {}

    /**
     * Where its columns are named.
     *
     * @param about which sheet and row
     * @param problems why it does not go on
     * @param rows in which headings can stand
     * @param kinds what a row can be
     * @param kind which of them it is, or nothing
     * @param whyKind why it is proposed
     * @param asksOrder whether it must be said how dates are written
     * @param whyOrder why one of the orders is proposed
     */
    record Columns(
            Frame frame,
            String address,
            String name,
            String about,
            Optional<String> told,
            List<String> problems,
            List<Option> sheets,
            String sheet,
            List<Option> rows,
            String row,
            boolean isDeep,
            List<Column> columns,
            List<Option> slots,
            List<Option> kinds,
            String kind,
            Optional<String> whyKind,
            List<Option> languages,
            String language,
            boolean asksOrder,
            Optional<Boolean> dayFirst,
            List<String> whyOrder,
            boolean carries) {}

    /** @param samples values in it */
    record Column(int at, String heading, List<String> samples, String slot) {}

    /**
     * Where its words are set beside those of the record.
     *
     * @param from the number of the first partner on the page, from 0
     */
    record Words(Frame frame, String address, String name, List<String> problems, List<Group> groups, String from) {}

    /**
     * Words of a kind.
     *
     * @param isTyped whether the word is typed, and not one of several
     * @param which of all of them, where they do not stand on one page
     */
    record Group(String id, String heading, String how, boolean isTyped, List<Word> words, Optional<String> which) {}

    /**
     * @param field as it is sent
     * @param label that it has
     * @param options what it can mean
     */
    record Word(String field, String label, List<Option> options, String chosen) {}

    /**
     * What would become of it.
     *
     * @param named the partnerships that the problems are about, with their pages for those who see what is not public
     * @param counts of rows, in sentences
     * @param wrongs by their cells
     * @param moreWrongs how many there are besides
     */
    record Foreseen(
            Frame frame,
            String address,
            String name,
            List<String> problems,
            List<Option> named,
            List<String> counts,
            List<Mistake> wrongs,
            int moreWrongs,
            List<Row> rows,
            int from,
            Optional<String> earlier,
            Optional<String> later,
            String pages,
            long taken,
            String seen,
            String ownAudience) {}

    /**
     * @param meant the city that the partner was taken for, by which homonyms are told apart
     * @param fate what becomes of it
     * @param into the partnership on record, and where it is
     * @param adds the facts that it adds, or would
     * @param changes since it was taken
     * @param isOpen whether it can be chosen
     */
    record Row(
            int number,
            String partner,
            Optional<String> meant,
            String fate,
            boolean isDoubtful,
            Optional<Option> into,
            List<Adding> adds,
            List<String> changes,
            boolean isOpen,
            boolean isTaken,
            String field) {}

    /**
     * A fact.
     *
     * @param more what else is recorded of it
     */
    record Adding(String what, Optional<String> more) {}

    /**
     * What was taken.
     *
     * @param next where the next partnerships are
     */
    record Taken(
            Frame frame,
            String address,
            Optional<String> told,
            Optional<String> problem,
            List<String> sentences,
            List<OfPartnership> partnerships,
            Optional<String> next,
            Optional<String> leftOut,
            Optional<String> undo) {}

    /**
     * What was taken of one partnership.
     *
     * @param facts the first, each by its title and its days, where it is shown
     * @param more how many there are besides, where they are
     * @param moved what they moved in the evaluation, in short; nothing where it was not reckoned
     * @param evaluation where all that moved stands, or the evaluation of what begins with them
     */
    record OfPartnership(
            String name,
            String address,
            List<Linked> facts,
            Optional<Linked> more,
            List<String> moved,
            Option evaluation) {

        OfPartnership with(List<String> inShort) {
            return new OfPartnership(name, address, facts, more, inShort, evaluation);
        }
    }

    /** Whether it is to be taken back. */
    record Asking(Frame frame, String address, String name, List<String> sentences) {}
}
