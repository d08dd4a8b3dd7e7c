package org.kembar.web;

import java.util.List;

/**
 * What the template of a partnership prints.
 *
 * @param dossier all that is on record of it
 * @param years of which it has something
 */
record PartnershipPage(Frame frame, String dossier, List<Integer> years) {}
