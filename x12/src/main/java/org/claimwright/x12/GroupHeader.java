package org.claimwright.x12;

/// What GS says of a functional group.
///
/// @param functionalId GS01, e.g. `HC` for claims
/// @param sender GS02
/// @param receiver GS03
/// @param control GS06
/// @param version GS08, the guide, e.g. `005010X222A1`
public record GroupHeader(
    String functionalId, String sender, String receiver, String control, String version) {

  /// The header of a group that answers this one, from the receiver back to the sender.
  public GroupHeader answer(String answerId, String answerVersion) {
    var from = receiver;
    var to = sender;
    return new GroupHeader(answerId, from, to, "", answerVersion);
  }

  static GroupHeader of(Segment gs) {
    return new GroupHeader(
        gs.element(1), gs.element(2), gs.element(3), gs.element(6), gs.element(8));
  }
}
