package org.kembar.casefile;

import java.math.BigDecimal;

/** An amount of money as the source gives it: a number in an ISO 4217 currency, or only words. */
public sealed interface Money {

    /** @param currency three letters of ISO 4217 */
    record Amount(BigDecimal amount, @Form(Form.CURRENCY) String currency) implements Money {}

    /** The source's own words, where it gives no figure or no currency. */
    record Words(String words) implements Money {}
}
