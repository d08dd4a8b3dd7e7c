/** What is on record: case files, corrections of cities and lists of sister cities, imported, taken back, and sealed in the trail. */
@NullMarked
package org.kembar.registry;

import org.jspecify.annotations.NullMarked;
