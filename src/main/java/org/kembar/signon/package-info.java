/** Signing in with a city's own service (OpenID Connect Core 1.0): which services there are, and who somebody is by their word. */
@NullMarked
package org.kembar.signon;

import org.jspecify.annotations.NullMarked;
