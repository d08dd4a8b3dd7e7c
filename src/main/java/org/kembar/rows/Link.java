package org.kembar.rows;

import org.kembar.casefile.Form;

/**
 * That a fact refers to another of the same case file.
 *
 * @param target the id of the fact referred to
 * @param kind the table of that fact
 */
record Link(@Form(Form.IDENTIFIER) String target, String kind) {}
