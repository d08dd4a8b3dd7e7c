/**
 * What lists of sister cities say: claims to be confirmed, each with how sure it is which cities are meant. Nothing here is a
 * partnership; that is only what a case file records with its sources.
 */
@NullMarked
package org.kembar.claims;

import org.jspecify.annotations.NullMarked;
