/**
 * The course of a partnership up to a day: where it stands, and the alarms: what happened, or did not, that its officers
 * should know.
 */
@NullMarked
package org.kembar.course;

import org.jspecify.annotations.NullMarked;
