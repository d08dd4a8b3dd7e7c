package org.kembar.worklist;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The part of the web application that says what there is to see to. */
@Configuration(proxyBeanMethods = false)
@Import({
    KeptTasks.class,
    OwnWork.class,
    CountedWork.class,
    PutOff.class,
    KeptOfWork.class,
    Calendars.class,
    Reminders.class,
    ReminderRun.class,
    WorkListPages.class,
    CalendarPages.class,
    ReminderPages.class,
    ReportingPages.class,
    StopPages.class
})
public class WorkRoom {

    WorkRoom() {}

    /** A mail server that takes its time keeps nothing else from being done. */
    @Bean
    TaskScheduler schedule() {
        var schedule = new ThreadPoolTaskScheduler();
        schedule.setPoolSize(2);
        schedule.setDaemon(true);
        schedule.setThreadNamePrefix("schedule-");
        return schedule;
    }
}
