package cn.fenhe.opening.application;

import java.time.LocalDate;

/**
 * For what data is applied for (申请用途).
 *
 * @param scenario what is done with it (应用场景)
 * @param protection how it is kept safe (安全保障措施)
 * @param until the last day it is needed
 */
public record Use(String scenario, String protection, LocalDate until) {}
