package org.kembar.recording;

/**
 * Something wrong with what was typed.
 *
 * @param field the name of the field, which the form leads to
 * @param sentence with the name of the field as people read it
 */
record Trouble(String field, String sentence) {}
