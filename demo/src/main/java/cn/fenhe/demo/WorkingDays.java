package cn.fenhe.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Working days by the State Council's notices, as the platform serves them; counted here once more, by hand. */
record WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {

    static WorkingDays of(Visitor anyone, int year) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (int each = year; each <= year + 1; each++) {
            Answer answer = anyone.get("/api/v1/regulations/calendar/" + each);
            if (answer.ok()) {
                for (JsonNode day : answer.json().path("days")) {
                    LocalDate date = LocalDate.parse(day.path("date").asString());
                    (day.path("kind").asString().equalsIgnoreCase("off") ? off : worked).add(date);
                }
            }
        }
        return new WorkingDays(off, worked);
    }

    /** The n-th working day after a day. */
    LocalDate after(LocalDate day, int n) {
        LocalDate date = day;
        int left = n;
        while (left > 0) {
            date = date.plusDays(1);
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (worked.contains(date) || (!weekend && !off.contains(date))) {
                left--;
            }
        }
        return date;
    }
}
