/** People, the cities they act for and in which role, how they sign in, and the one place that decides who may what. */
@NullMarked
package org.kembar.access;

import org.jspecify.annotations.NullMarked;
