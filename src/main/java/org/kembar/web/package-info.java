/**
 * The web application: the page frame, the portfolio, the evaluation of one partnership with its agreements and sources, the
 * method, and what is said when a page fails.
 */
@NullMarked
package org.kembar.web;

import org.jspecify.annotations.NullMarked;
