package cn.fenhe.opening.application;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody says he is, when he applies (申请人自报信息). Nobody has looked at a document yet.
 *
 * @param name of the person, or of the company
 * @param creditCode unified social credit code (统一社会信用代码) of a company, null of a person
 * @param agent who acts for the company (经办人), null of a person
 * @param idNumber of the person, or of the agent
 * @param contact where he can be reached
 */
public record Declaration(
        ApplicantKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String agent,
        IdKind idKind,
        String idNumber,
        String contact) {}
