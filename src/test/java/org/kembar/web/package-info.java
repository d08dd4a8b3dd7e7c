@NullMarked
package org.kembar.web;

import org.jspecify.annotations.NullMarked;
