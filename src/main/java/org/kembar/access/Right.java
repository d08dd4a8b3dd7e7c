package org.kembar.access;

/** What a page can be for, apart from whom or what it is about. */
public enum Right {
    /** To be somebody: one's own account. */
    BE_SIGNED_IN,
    /** To keep something here that is one's own and outlasts the day: tokens, reminders, addresses of calendars. */
    BE_NO_GUEST,
    /** To read what is for somebody and not for everybody; {@link Rules} says of each partnership what that is. */
    READ,
    /** To add to what is on record of a partnership. */
    RECORD,
    /** To send back a workbook of a partnership that one has filled in: it does what one may do in forms. */
    BRING_WORKBOOKS_BACK,
    /** To bring case files and lists on record, and to take them back. */
    TAKE_FILES_IN,
    /** To see who acts for the own city, and to invite. */
    SEE_PEOPLE,
    /** To say who is to head the own office, where nobody does. */
    INVITE_A_HEAD
}
