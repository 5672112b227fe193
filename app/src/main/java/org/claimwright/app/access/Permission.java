package org.claimwright.app.access;

import static org.claimwright.app.access.Role.ADMINISTRATOR;
import static org.claimwright.app.access.Role.BILLER;
import static org.claimwright.app.access.Role.CODER;
import static org.claimwright.app.access.Role.CREDENTIALING;
import static org.claimwright.app.access.Role.FRONT_DESK;
import static org.claimwright.app.access.Role.MANAGER;
import static org.claimwright.app.access.Role.PATIENT;
import static org.claimwright.app.access.Role.PAYMENT_POSTER;
import static org.claimwright.app.access.Role.PHYSICIAN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may do what. This is the one table of it: controllers name a permission, the web frame shows
/// and hides by it, the administrators' page prints it.
///
/// A role gets the least it needs for its main job (45 CFR 164.308(a)(4), 164.312(a)): the
/// administrator sees to users and settings and reads no patient's record.
public enum Permission {
  // ------------------------------------------------------------------ front end
  READ_PATIENTS(
      "See patients and their coverage",
      CODER,
      PHYSICIAN,
      FRONT_DESK,
      BILLER,
      PAYMENT_POSTER,
      MANAGER),
  REGISTER_PATIENTS(
      "Register patients, change their details and coverage", FRONT_DESK, BILLER, MANAGER),
  CHECK_ELIGIBILITY("Ask payers whether a patient is covered", FRONT_DESK, BILLER, MANAGER),
  // ------------------------------------------------------------------ visits and coding
  LIST_VISITS(
      "See which visits took place, not their notes",
      CODER,
      PHYSICIAN,
      FRONT_DESK,
      BILLER,
      MANAGER),
  READ_VISITS("See visits and their notes", CODER, PHYSICIAN, BILLER, MANAGER),
  ENTER_VISITS("Open visits and enter notes", CODER, PHYSICIAN, FRONT_DESK, MANAGER),
  CODE_VISITS("Assign codes and finish coding", CODER, MANAGER),
  ANSWER_QUERIES("Answer a coder's query and sign a note", PHYSICIAN),
  AUDIT_CHARTS("Audit coded charts of others", CODER, MANAGER),
  READ_CODE_SETS(
      "Look up codes",
      CODER,
      PHYSICIAN,
      FRONT_DESK,
      BILLER,
      PAYMENT_POSTER,
      MANAGER,
      CREDENTIALING,
      ADMINISTRATOR),
  WORK_CODE_UPDATES("Work off what a code update changes", CODER, BILLER, MANAGER),
  // ------------------------------------------------------------------ claims
  READ_CLAIMS("See claims and their history", CODER, FRONT_DESK, BILLER, PAYMENT_POSTER, MANAGER),
  WORK_CLAIMS("Correct, release and send claims", BILLER, MANAGER),
  READ_CLAIM_RULES("See the practice's own claim rules", CODER, BILLER, MANAGER),
  WRITE_CLAIM_RULES("Write the practice's own claim rules and switch them on", MANAGER),
  READ_DENIALS(
      "See denials and appeals; a coder those that concern coding", BILLER, CODER, MANAGER),
  WORK_DENIALS("Work denials, write appeals and ask for write-offs", BILLER, MANAGER),
  ASSIGN_DENIALS("Assign denials to others", MANAGER),
  // ------------------------------------------------------------------ money
  READ_REMITTANCES("See remittances and their proofs", BILLER, PAYMENT_POSTER, MANAGER),
  POST_PAYMENTS("Read in and post remittances", PAYMENT_POSTER, MANAGER),
  READ_ACCOUNTS(
      "See patients' accounts and statements", FRONT_DESK, BILLER, PAYMENT_POSTER, MANAGER),
  TAKE_PAYMENTS("Take a patient's payment", FRONT_DESK, PAYMENT_POSTER, MANAGER),
  SEND_STATEMENTS("Make and send statements", BILLER, MANAGER),
  APPROVE_WRITE_OFFS("Approve write-offs and refunds", MANAGER),
  // ------------------------------------------------------------------ the practice
  READ_REPORTS("See the practice's figures", MANAGER),
  MANAGE_CREDENTIALS("Keep licences and enrolments", CREDENTIALING, MANAGER),
  MANAGE_PRACTICE("Change the practice, its clinicians, payers and fees", MANAGER, ADMINISTRATOR),
  MANAGE_MODELS("Train the ranker of suggestions, let a language model propose", MANAGER),
  LOAD_CODE_SETS("Load code sets", ADMINISTRATOR),
  MANAGE_USERS("Add users and change their roles", ADMINISTRATOR),
  READ_AUDIT("Read the audit log", ADMINISTRATOR, MANAGER),
  // ------------------------------------------------------------------ the patient
  READ_OWN_ACCOUNT("See one's own account and statements", PATIENT);

  private final String words;
  private final String holders;

  Permission(String words, Role... holders) {
    this.words = words;
    this.holders = Stream.of(holders).map(Role::name).collect(Collectors.joining(" "));
  }

  /// What it allows, in plain words.
  public String words() {
    return words;
  }

  /// Whether this role has it.
  public boolean isHeldBy(Role role) {
    return List.of(holders.split(" ")).contains(role.name());
  }

  /// Everything this role may do.
  public static Set<Permission> of(Role role) {
    return Stream.of(values())
        .filter(permission -> permission.isHeldBy(role))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }
}
