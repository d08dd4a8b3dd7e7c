package org.kembar.dossier;

import java.util.List;

/**
 * A table of a section; the first cell of a row names it.
 *
 * @param how how to read it
 */
record Table(String how, List<String> columns, List<List<Item>> rows) {}
