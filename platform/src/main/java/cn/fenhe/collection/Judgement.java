package cn.fenhe.collection;

import cn.fenhe.audit.Actor;
import java.time.Instant;

/** What a person decided about a run (人工处置). */
public record Judgement(Actor by, String reason, Instant at) {}
