/** Signing in with a passkey (WebAuthn Level 2): what a device is asked to sign, and whether it is whose it should be. */
@NullMarked
package org.kembar.passkeys;

import org.jspecify.annotations.NullMarked;
