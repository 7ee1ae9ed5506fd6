package org.casebook.viewmodels.session;

import org.casebook.dataaccess.gateway.AccountGateway;
import org.casebook.dataaccess.gateway.AuditGateway;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.ExportGateway;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.gateway.QualityGateway;
import org.casebook.dataaccess.gateway.RecommendationGateway;
import org.casebook.dataaccess.gateway.SearchGateway;
import org.casebook.dataaccess.gateway.SourceGateway;

/// The doors to the data, all of them.
public record Gateways(
        CaseGateway cases,
        SearchGateway search,
        SourceGateway sources,
        AuditGateway audit,
        IntakeGateway intake,
        RecommendationGateway recommendations,
        ExportGateway exports,
        HomeGateway home,
        QualityGateway quality,
        AccountGateway accounts) {}
