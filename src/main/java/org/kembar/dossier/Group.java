package org.kembar.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.kembar.casefile.Activity;
import org.kembar.casefile.AdverseEvent;
import org.kembar.casefile.Agreement;
import org.kembar.casefile.AnnualPlan;
import org.kembar.casefile.Assertion;
import org.kembar.casefile.BudgetLine;
import org.kembar.casefile.CityPolicy;
import org.kembar.casefile.Consideration;
import org.kembar.casefile.Contact;
import org.kembar.casefile.Fact;
import org.kembar.casefile.Field;
import org.kembar.casefile.Judgement;
import org.kembar.casefile.Message;
import org.kembar.casefile.Obligation;
import org.kembar.casefile.Obstacle;
import org.kembar.casefile.Organisation;
import org.kembar.casefile.Output;
import org.kembar.casefile.Person;
import org.kembar.casefile.Precedent;
import org.kembar.casefile.ProcedureStep;
import org.kembar.casefile.Proposal;
import org.kembar.casefile.Regulation;
import org.kembar.casefile.SetState;
import org.kembar.casefile.Statement;
import org.kembar.casefile.Survey;
import org.kembar.casefile.TermOfOffice;
import org.kembar.casefile.Workload;
import org.kembar.edtf.EdtfDate;

/** Facts that stand together in a section; every fact has one such place. */
enum Group {
    WHY(Section.DECISION),
    EXPECTED(Section.DECISION),
    DECIDED(Section.DECISION),
    CIRCUMSTANCES(Section.DECISION),
    AGREEMENTS(Section.AGREEMENTS),
    CLAUSES(Section.AGREEMENTS),
    PROCEDURE(Section.AGREEMENTS),
    REGULATIONS(Section.AGREEMENTS),
    FIELDS(Section.AGREEMENTS),
    STATUS(Section.AGREEMENTS),
    OBLIGATIONS(Section.OBLIGATIONS),
    ACTIVITIES(Section.ACTIVITIES),
    ANNUAL_PLANS(Section.ACTIVITIES),
    CONTACTS(Section.PEOPLE),
    TERMS(Section.PEOPLE),
    PERSONS(Section.PEOPLE),
    ORGANISATIONS(Section.PEOPLE),
    PARTICIPATION(Section.PEOPLE),
    BUDGET(Section.MONEY),
    RESOURCES(Section.MONEY),
    MESSAGES(Section.CORRESPONDENCE),
    COMMUNICATION(Section.CORRESPONDENCE),
    OUTPUTS(Section.OUTPUTS),
    SURVEYS(Section.OUTPUTS),
    OBSTACLES(Section.OBSTACLES),
    EVENTS(Section.OBSTACLES),
    RECOMMENDED(Section.RECORD),
    ASSERTIONS(Section.RECORD),
    OTHERS_JUDGEMENTS(Section.RECORD);

    private final Section section;

    Group(Section section) {
        this.section = section;
    }

    Section section() {
        return section;
    }

    /** @param since the day by which what was expected at the beginning had been said; what is recommended later is no reason for it */
    static Group of(Fact fact, Optional<LocalDate> since) {
        var group = of(fact);
        var isLater = since.flatMap(
                        day -> date(fact).map(said -> said.earliest().isAfter(day)))
                .orElse(false);
        return group == EXPECTED && fact instanceof Statement && isLater ? RECOMMENDED : group;
    }

    private static Group of(Fact fact) {
        return switch (fact) {
            case Consideration _, Precedent _, CityPolicy _ -> WHY;
            case Proposal _ -> EXPECTED;
            case Agreement _ -> AGREEMENTS;
            case Agreement.Clause _ -> CLAUSES;
            case ProcedureStep _ -> PROCEDURE;
            case Regulation _ -> REGULATIONS;
            case Field _ -> FIELDS;
            case Obligation _ -> OBLIGATIONS;
            case Activity _ -> ACTIVITIES;
            case AnnualPlan _ -> ANNUAL_PLANS;
            case Contact _ -> CONTACTS;
            case TermOfOffice _ -> TERMS;
            case Person _ -> PERSONS;
            case Organisation _ -> ORGANISATIONS;
            case BudgetLine _ -> BUDGET;
            case Message _ -> MESSAGES;
            case Output _ -> OUTPUTS;
            case Survey _ -> SURVEYS;
            case Obstacle _ -> OBSTACLES;
            case AdverseEvent _ -> EVENTS;
            case Assertion _ -> ASSERTIONS;
            case Judgement _, SetState _, Workload _ -> OTHERS_JUDGEMENTS;
            case Statement statement ->
                switch (statement.topic()) {
                    case MOTIVE, SIMILARITY -> WHY;
                    case EXPECTATION -> EXPECTED;
                    case DECISION -> DECIDED;
                    case CONTEXT -> CIRCUMSTANCES;
                    case PARTICIPATION -> PARTICIPATION;
                    case COMMUNICATION -> COMMUNICATION;
                    case RESOURCES -> RESOURCES;
                    case STATUS -> STATUS;
                };
        };
    }

    /** The day or time that the fact is about, by which it stands among the others; the last stands first. */
    static Optional<EdtfDate> date(Fact fact) {
        return switch (fact) {
            case Activity a -> a.date().or(a::planned);
            case AdverseEvent e -> Optional.of(e.date());
            case Agreement a -> Optional.of(a.signed());
            case Assertion a -> a.period();
            case BudgetLine b -> b.date();
            case CityPolicy p -> p.inForce();
            case Contact c -> c.attested().or(c::inPost);
            case Judgement j -> j.issued();
            case Message m -> Optional.of(m.sent());
            case Obligation o -> Optional.of(o.due());
            case Obstacle o -> o.date();
            case Output o -> o.date();
            case Precedent p -> Optional.of(p.since());
            case ProcedureStep s -> s.document();
            case Proposal p -> Optional.of(p.date());
            case SetState s -> Optional.of(s.date());
            case Statement s -> s.date();
            case Survey s -> Optional.of(s.date());
            case TermOfOffice t -> Optional.of(t.term());
            case Workload w -> Optional.of(w.date());
            case Agreement.Clause _, AnnualPlan _, Consideration _, Field _, Organisation _, Person _, Regulation _ ->
                Optional.empty();
        };
    }
}
