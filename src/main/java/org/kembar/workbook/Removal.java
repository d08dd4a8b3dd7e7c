package org.kembar.workbook;

/**
 * A record that is on record as it was, and that the workbook has no more.
 *
 * @param number by which it is agreed to
 * @param place within the record, where it is a part of one; empty for the record itself
 */
public record Removal(int number, String kind, String id, String place) {}
