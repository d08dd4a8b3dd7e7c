package org.kembar.measurement;

import org.kembar.chronicle.View;

/** How one signal is worked out from what the scope sees. */
@FunctionalInterface
interface Formula {

    Measurement measure(View view, Working working);
}
