/**
 * What whoever keeps the web application running asks of it: whether it is alive and ready, what it does and how long that takes,
 * and which line of the log belongs to which request.
 */
@NullMarked
package org.kembar.operation;

import org.jspecify.annotations.NullMarked;
