package org.whistle.dispatch.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How staff are helped to answer.
 *
 * @param templates what an answer may begin with, as data
 */
@ConfigurationProperties("whistle.answers")
record AnswerSettings(
    @DefaultValue("classpath:org/whistle/dispatch/answer-templates.json") Resource templates) {}
