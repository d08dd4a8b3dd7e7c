package org.kembar.entrance;

import java.util.Optional;
import java.util.stream.Stream;

/** What a browser is called, as far as its user tells it from others by that. Nothing else of what it says of itself is kept. */
final class BrowserName {

    /** By what it says of itself, and in this order: each also says that it is the next ones. */
    private enum Maker {
        EDGE("Edg", "Edge"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser/", "Samsung Internet"),
        WHALE("Whale/", "Whale"),
        FIREFOX("Firefox/", "Firefox"),
        FIREFOX_ON_IOS("FxiOS/", "Firefox"),
        CHROME_ON_IOS("CriOS/", "Chrome"),
        CHROME("Chrome/", "Chrome"),
        SAFARI("Safari/", "Safari");

        private final String mark;
        private final String name;

        Maker(String mark, String name) {
            this.mark = mark;
            this.name = name;
        }
    }

    /** The same of what it runs on. */
    private enum Machine {
        ANDROID("Android", "Android"),
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        WINDOWS("Windows", "Windows"),
        MAC("Mac OS X", "macOS"),
        CHROME_OS("CrOS", "ChromeOS"),
        LINUX("Linux", "Linux");

        private final String mark;
        private final String name;

        Machine(String mark, String name) {
            this.mark = mark;
            this.name = name;
        }
    }

    private BrowserName() {}

    /** @param says what the browser sends of itself */
    static Optional<String> of(Optional<String> says) {
        var maker = says.flatMap(text ->
                Stream.of(Maker.values()).filter(one -> text.contains(one.mark)).findFirst());
        var machine = says.flatMap(text -> Stream.of(Machine.values())
                .filter(one -> text.contains(one.mark))
                .findFirst());
        return maker.map(one -> machine.map(on -> one.name + ", " + on.name).orElse(one.name));
    }
}
