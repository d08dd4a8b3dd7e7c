package org.kembar.notation;

/** In which order a date of numbers alone is written where its year is not told by four digits in the first place. */
enum NumberOrder {
    DAY_FIRST,

    /** As in the United States. */
    MONTH_FIRST,

    /** As in Korea, the year in two digits: {@code 24.05.12}. */
    YEAR_FIRST
}
