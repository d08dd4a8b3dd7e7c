@NullMarked
package org.kembar.database;

import org.jspecify.annotations.NullMarked;
