package org.whistle.feedback.messages.channels;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.whistle.feedback.messages.CarriageFailed;
import org.whistle.feedback.messages.Carrier;
import org.whistle.feedback.messages.Parcel;
import org.whistle.feedback.messages.Targets.Opened;
import org.whistle.feedback.messages.model.Channel;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;

/** Mail through the server that {@code spring.mail} names; off where none is. */
@Component
class Mail implements Carrier {
  private final ObjectProvider<JavaMailSender> sender;

  Mail(ObjectProvider<JavaMailSender> sender) {
    this.sender = sender;
  }

  @Override
  public boolean carries(Channel channel) {
    return channel == Channel.EMAIL && sender.getIfAvailable() != null;
  }

  @Override
  public String line(Parcel parcel) {
    return "email";
  }

  @Override
  public Reply carry(Parcel parcel, Opened target) {
    var mail = new SimpleMailMessage();
    mail.setTo(target.address());
    mail.setSubject("%s %s".formatted(parcel.fact("number"), parcel.text()));
    mail.setText(parcel.text());
    try {
      sender.getObject().send(mail);
      return Reply.accepted();
    } catch (MailException failed) {
      throw new CarriageFailed(Reason.UNREACHABLE, Duration.ZERO);
    }
  }
}
