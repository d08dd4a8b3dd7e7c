package org.kembar.workbook;

/**
 * Something that the workbook and the record have both changed since, and differently.
 *
 * @param number by which it is decided
 * @param kind the list of the record, empty for the file itself
 * @param place within the record: {@code date}, {@code clauses[c1].text}; empty where one of the two has taken the record out
 */
public record Conflict(int number, String kind, String id, String place) {}
