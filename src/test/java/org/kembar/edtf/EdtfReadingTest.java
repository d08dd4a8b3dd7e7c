package org.kembar.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kembar.edtf.EdtfReading.Read;
import org.kembar.edtf.EdtfReading.Reason;
import org.kembar.edtf.EdtfReading.Refused;

class EdtfReadingTest {

    private static final String BEGINNING = "-999999999-01-01";
    private static final String END = "+999999999-12-31";

    @ParameterizedTest
    @CsvSource({
        "2016-10-07,                    2016-10-07, 2016-10-07",
        "2016-02-29,                    2016-02-29, 2016-02-29",
        "2016-10,                       2016-10-01, 2016-10-31",
        "2016,                          2016-01-01, 2016-12-31",
        "0000,                          0000-01-01, 0000-12-31",
        "9999-12-31,                    9999-12-31, 9999-12-31",
        "2016-10-07T09:30:00,           2016-10-07, 2016-10-07",
        "2016-10-07T23:59:59Z,          2016-10-07, 2016-10-07",
        "2016-10-07T09:30:00+07,        2016-10-07, 2016-10-07",
        "2016-10-07T09:30:00-09:30,     2016-10-07, 2016-10-07",
        "2016?,                         2015-01-01, 2017-12-31",
        "2016~,                         2015-01-01, 2017-12-31",
        "2016%,                         2015-01-01, 2017-12-31",
        "2016-03?,                      2016-02-01, 2016-04-30",
        "2016-03-01~,                   2016-02-29, 2016-03-02",
        "9999?,                         9998-01-01, +10000-12-31",
        "201X,                          2010-01-01, 2019-12-31",
        "20XX,                          2000-01-01, 2099-12-31",
        "XXXX,                          0000-01-01, 9999-12-31",
        "2016-XX,                       2016-01-01, 2016-12-31",
        "2016-XX-XX,                    2016-01-01, 2016-12-31",
        "2016-02-XX,                    2016-02-01, 2016-02-29",
        "201X-02-XX,                    2010-02-01, 2019-02-28",
        "201X-10-07,                    2010-10-07, 2019-10-07",
        "201X-02-29,                    2012-02-29, 2016-02-29",
        "XXXX-02-29,                    0000-02-29, 9996-02-29",
        "201X?,                         2009-01-01, 2020-12-31",
        "[2016-01..2016-03],            2016-01-01, 2016-03-31",
        "[2016-10-07..2016-10-07],      2016-10-07, 2016-10-07",
        "[2016..2016-03],               2016-01-01, 2016-12-31",
    })
    void oneTimeHasAFirstAndALastDay(String text, String earliest, String latest) {
        var date = read(text);

        assertThat(date.text()).isEqualTo(text).hasToString(date.toString());
        assertThat(date.start())
                .isEqualTo(date.end())
                .hasToString("DayRange[from=" + earliest + ", to=" + latest + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "2015/2016,              2015-01-01, 2015-12-31, 2016-01-01, 2016-12-31",
        "2016-01/2016-06-30,     2016-01-01, 2016-01-31, 2016-06-30, 2016-06-30",
        "2016~/2018?,            2015-01-01, 2017-12-31, 2017-01-01, 2019-12-31",
        "2016-10-07/2016,        2016-10-07, 2016-10-07, 2016-10-07, 2016-12-31",
        "2016/2016-03-05,        2016-01-01, 2016-03-05, 2016-03-05, 2016-03-05",
        "2016-10-07/..,          2016-10-07, 2016-10-07, " + END + ", " + END,
        "2016-10-07/,            2016-10-07, 2016-10-07, 2016-10-07, " + END,
        "../2016,                " + BEGINNING + ", " + BEGINNING + ", 2016-01-01, 2016-12-31",
        "/2016,                  " + BEGINNING + ", 2016-12-31, 2016-01-01, 2016-12-31",
        "../..,                  " + BEGINNING + ", " + BEGINNING + ", " + END + ", " + END,
        "/,                      " + BEGINNING + ", " + END + ", " + BEGINNING + ", " + END,
        "/..,                    " + BEGINNING + ", " + END + ", " + END + ", " + END,
        "../,                    " + BEGINNING + ", " + BEGINNING + ", " + BEGINNING + ", " + END,
    })
    void anIntervalBeginsAndEndsOnDaysOfItsOwn(
            String text, String from, String begunBy, String notOverBefore, String to) {
        var date = read(text);

        assertThat(date.text()).isEqualTo(text);
        assertThat(date.start()).hasToString("DayRange[from=" + from + ", to=" + begunBy + "]");
        assertThat(date.end()).hasToString("DayRange[from=" + notOverBefore + ", to=" + to + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-02-29",
                "2016-02-30",
                "2016-04-31",
                "2016-10-00",
                "2016-10-32",
                "2015-02-29?",
                "199X-02-30",
                "2016-10-07T24:00:00",
                "2016-10-07T12:60:00",
                "2016-10-07T12:00:60",
                "2016-10-07T12:00:00+24",
                "2016-10-07T12:00:00+07:60",
                "2015-02-29T12:00:00",
                "2016/2017-02-29",
            })
    void refusesDaysTheCalendarDoesNotHave(String text) {
        assertThat(EdtfDate.parse(text)).isEqualTo(new Refused(Reason.NO_SUCH_DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-13", "2016-00", "2016-13-40", "2016-13~", "2016-13/2017", "[2016-13..2017]"})
    void refusesMonthsTheCalendarDoesNotHave(String text) {
        assertThat(EdtfDate.parse(text)).isEqualTo(new Refused(Reason.NO_SUCH_MONTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2016/2015", "2016-10-07/2016-10-06", "2016/2014~", "[2016..2015]", "[2016-10-07..2016-09]"})
    void refusesToEndBeforeItStarts(String text) {
        assertThat(EdtfDate.parse(text)).isEqualTo(new Refused(Reason.ENDS_BEFORE_IT_STARTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2016 ",
                " 2016",
                "2016-1",
                "2016-10-7",
                "16",
                "20160",
                "+2016",
                "-2016",
                "Y2016",
                "2016-10-07-01",
                "07.10.2016",
                "October 2016",
                "2016-10-07T09:30",
                "2016-10-07 09:30:00",
                "2016-10-07T09:30:00?",
                "2016??",
                "?2016",
                "2016-XX-07",
                "1XXX",
                "2X16",
                "2016-1X",
                "2016/2017/2018",
                "//",
                "...",
                "..",
                "2016..2017",
                "[2016]",
                "[2016..]",
                "[..2016]",
                "[2016..2017]?",
                "[[2015..2016]..2017]",
                "[2015/2016..2017]",
                "{2015..2016}",
                "2016-10-07\n",
                "2016\u0000",
                "２０１６",
                "٢٠١٦",
                "२०१६",
                "2016‐10‐07",
                "2016x",
                "201x",
                "1e3",
                "0x1F",
                "~",
                "NO",
            })
    void refusesWhatIsNotWrittenAsTheStandardWritesIt(String text) {
        assertThat(EdtfDate.parse(text)).isEqualTo(new Refused(Reason.NOT_EDTF));
    }

    @Test
    void refusesAnOverlongText() {
        assertThat(EdtfDate.parse("[2016" + "..2016".repeat(100_000) + "]")).isEqualTo(new Refused(Reason.NOT_EDTF));
        assertThat(EdtfDate.parse("/".repeat(1_000_000))).isEqualTo(new Refused(Reason.NOT_EDTF));
    }

    private static EdtfDate read(String text) {
        assertThat(EdtfDate.parse(text)).isInstanceOf(Read.class);
        return ((Read) EdtfDate.parse(text)).date();
    }
}
