package org.whistle.broken;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.whistle.broken.web.WebThatKnowsTheStore;

class UseCaseThatKnowsTheWeb {
  @Value("${x}")
  String setting;

  @Autowired WebThatKnowsTheStore web;

  UseCaseThatKnowsTheWeb(int one, int two, int three, int four, int five) {}
}
