package org.kembar.web;

/**
 * What the template of a partnership prints.
 *
 * @param dossier all that is on record of it
 */
record PartnershipPage(Frame frame, String dossier) {}
