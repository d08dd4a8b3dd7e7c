/**
 * What is kept of people: names of who took part, where they are needed, with consent and a day on which they go; and what an
 * account holder is told, handed out and can erase.
 */
@NullMarked
package org.kembar.privacy;

import org.jspecify.annotations.NullMarked;
