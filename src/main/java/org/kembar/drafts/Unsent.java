package org.kembar.drafts;

import java.time.Instant;

/**
 * A form that somebody sent who was signed out by then. Nothing of it was done.
 *
 * @param page on which it stood: the address on this site
 * @param action where it was sent
 * @param hadFile whether a file was with it, which is not kept
 */
public record Unsent(String page, String action, Fields fields, boolean hadFile, Instant at) {}
