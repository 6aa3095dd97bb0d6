/** Applications for what is opened on conditions (依申请开放): from the applicant's declaration to the data in his hand. */
@NullMarked
package cn.fenhe.opening.application;

import org.jspecify.annotations.NullMarked;
