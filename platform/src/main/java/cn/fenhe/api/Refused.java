package cn.fenhe.api;

import jakarta.servlet.http.HttpServletRequest;

/** A request is about to be refused; told in its own thread, before the answer is written, so that it can be recorded. */
public record Refused(HttpServletRequest request, Refusal refusal) {}
