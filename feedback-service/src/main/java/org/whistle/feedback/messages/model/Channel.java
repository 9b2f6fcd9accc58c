package org.whistle.feedback.messages.model;

/** A way to a recipient. */
public enum Channel {
  IN_PRODUCT,
  WEB_HOOK,
  WECOM,
  DINGTALK,
  SMS,
  EMAIL;

  /**
   * Whether sending again after an unknown outcome harms nobody. A text message can't be told apart
   * from its repeat, so there a person decides.
   */
  public boolean maySendAgain() {
    return this != SMS;
  }
}
