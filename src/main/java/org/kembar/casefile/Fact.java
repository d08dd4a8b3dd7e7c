package org.kembar.casefile;

import java.util.List;

/** One statement of a case file: it has an id of its own and says where it was found. */
public sealed interface Fact
        permits Activity,
                AdverseEvent,
                Agreement,
                Agreement.Clause,
                AnnualPlan,
                Assertion,
                BudgetLine,
                CityPolicy,
                Consideration,
                Contact,
                Field,
                Judgement,
                Message,
                Obligation,
                Obstacle,
                Organisation,
                Output,
                Person,
                Precedent,
                ProcedureStep,
                Proposal,
                Regulation,
                SetState,
                Statement,
                Survey,
                TermOfOffice,
                Workload {

    String id();

    /** Where the statement was found, the sources in the order the file gives them; empty if the file names none. */
    List<Evidence> source();

    /** Where the statement and every part of it was found that names a source of its own, such as another date. */
    default List<Evidence> evidence() {
        return source();
    }
}
