/// The patient's side of the money: the account, statements, and what patients pay. Owns issued
/// statements and patient payments. Publishes {@link
/// org.claimwright.app.statements.PatientAccounts} and {@link
/// org.claimwright.app.statements.Statements}. Must never show as due what insurance has not
/// decided or what is in question.
@NullMarked
package org.claimwright.app.statements;

import org.jspecify.annotations.NullMarked;
