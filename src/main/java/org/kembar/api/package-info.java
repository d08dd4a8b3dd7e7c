/**
 * The interface for programs: everything that the pages show, as JSON under {@code /api/v1}. Parameters are read by what reads
 * them for the pages, and what is answered comes from the same core.
 */
@NullMarked
package org.kembar.api;

import org.jspecify.annotations.NullMarked;
