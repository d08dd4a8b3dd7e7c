package org.kembar.measurement;

/** How one signal is worked out from what the scope sees. */
@FunctionalInterface
interface Formula {

    Measurement measure(View view, Working working);
}
