package org.kembar.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kembar.edtf.EdtfDate;
import org.kembar.edtf.Truth;

/**
 * Something the partners did, plan, or did not do after all.
 *
 * @param date when it was; for what did not take place, when it was to be
 * @param planned the date in the plan
 * @param requested the letter or terms of reference that asked for it
 * @param cause why it was cancelled or postponed
 * @param reducedFor why it was moved online or made smaller
 * @param replaces the cancelled or postponed activity that it makes up for
 * @param host the side that hosts or organises it
 * @param provider the side that teaches or gives
 * @param has what is on file about it
 * @param lacks what is known not to exist
 * @param published when the public was told
 * @param participantsEvaluated when the participants evaluated it
 * @param learningChecked when the use of the learning was checked
 */
public record Activity(
        @Form(Form.IDENTIFIER) String id,
        Kind type,
        Text title,
        Optional<EdtfDate> date,
        List<DatedStatement> alsoDated,
        Optional<EdtfDate> planned,
        Optional<EdtfDate> requested,
        Status status,
        Optional<Cause> cause,
        Optional<Cause> reducedFor,
        @Refers(Activity.class) Optional<String> replaces,
        Optional<Format> format,
        @Refers(Field.class) List<String> fields,
        Optional<Side> host,
        Optional<Side> provider,
        Optional<Text> place,
        @Refers(Organisation.class) List<String> organisations,
        List<Participants> participants,
        Optional<Count> occasions,
        Optional<Boolean> openToPublic,
        Optional<EdtfDate> published,
        List<Aspect> has,
        List<Aspect> lacks,
        Optional<EdtfDate> participantsEvaluated,
        Optional<EdtfDate> learningChecked,
        List<Evidence> source)
        implements Fact {

    public enum Kind {
        TRAINING,
        STAFF_EXCHANGE,
        STUDENT_EXCHANGE,
        STUDY_VISIT,
        DELEGATION_VISIT,
        LEADERSHIP_MEETING,
        JOINT_WORKING_GROUP,
        MEETING,
        SIGNING,
        WORKSHOP,
        SEMINAR,
        POLICY_DIALOGUE,
        PLANNING,
        INFRASTRUCTURE,
        TRADE,
        BUSINESS_MISSION,
        CULTURAL_EVENT,
        IMPLEMENTATION,
        OTHER;

        /** A formal joint meeting of the two administrations. */
        public boolean isFormalMeeting() {
            return this == JOINT_WORKING_GROUP || this == MEETING || this == LEADERSHIP_MEETING;
        }
    }

    public enum Status {
        PLANNED,
        ONGOING,
        HELD,
        POSTPONED,
        CANCELLED;

        /** How it stands by its date alone: what is over was held, what is wholly to come is planned; in its midst somebody says it. */
        public static Optional<Status> by(EdtfDate date, LocalDate today) {
            if (date.earliest().isAfter(today)) {
                return Optional.of(PLANNED);
            }
            return date.latest().isAfter(today) ? Optional.empty() : Optional.of(HELD);
        }
    }

    public enum Cause {
        BUDGET,
        POLITICS,
        PANDEMIC,
        DISASTER,
        PERMIT,
        PARTNER,
        OTHER
    }

    public enum Format {
        IN_PERSON,
        ONLINE,
        HYBRID
    }

    /** What a plan or a file of an activity may contain. */
    public enum Aspect {
        OBJECTIVE,
        TARGET,
        OWNER,
        BUDGET,
        PLAN_CODE,
        ATTENDANCE_LIST,
        REPORT,
        COST,
        PROOF
    }

    /**
     * People who took part, counted by side and group, never named.
     *
     * @param personDays participants times days
     */
    public record Participants(Count count, Optional<Side> side, Group group, Optional<Count> personDays) {}

    public enum Group {
        CIVIL_SERVANT,
        ELECTED,
        EXPERT,
        BUSINESS,
        ACADEMIA,
        STUDENT,
        CIVIL_SOCIETY,
        RESIDENT;

        /** Officials, elected people and experts sent by a government; everybody else comes from outside government. */
        public boolean isGovernment() {
            return this == CIVIL_SERVANT || this == ELECTED || this == EXPERT;
        }
    }

    @Override
    public List<Evidence> evidence() {
        return DatedStatement.with(source, alsoDated);
    }

    /** The answer to whether a piece of paper about the activity exists. */
    public Truth has(Aspect aspect) {
        if (has.contains(aspect)) {
            return Truth.YES;
        }
        return lacks.contains(aspect) ? Truth.NO : Truth.CANNOT_TELL;
    }
}
