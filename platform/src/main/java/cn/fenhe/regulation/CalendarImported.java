package cn.fenhe.regulation;

import java.time.LocalDate;

/**
 * A year of the working calendar was imported (节假日安排). Owners of deadlines count those again that end on or after
 * {@code from}, the provisional ones above all.
 *
 * @param year the year of the State Council's notice
 * @param from the first day it speaks of; it may lie in the December before
 */
public record CalendarImported(int year, LocalDate from) {}
