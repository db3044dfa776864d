using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Queueing.Domain.Access;
using Queueing.Domain.Calendar;
using Queueing.Domain.Devices;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Published;
using Queueing.Domain.Windows;
using Queueing.Gateway.Access;
using Queueing.Gateway.Audit;
using Queueing.Gateway.Board;
using Queueing.Gateway.Catalogue;
using Queueing.Gateway.Configuration;
using Queueing.Gateway.Devices;
using Queueing.Gateway.Floor;
using Queueing.Gateway.Halls;
using Queueing.Gateway.Hours;
using Queueing.Gateway.Phones;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Simulations;
using Queueing.Gateway.Steering;
using Queueing.Gateway.Telemetry;
using Queueing.Gateway.Tickets;
using Queueing.Gateway.Trees;
using Queueing.Gateway.Webhooks;
using Queueing.Gateway.Windows;
using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway;

/// <summary>The JSON of the API, generated at build time: camelCase names, states as camelCase texts, Chinese as it is.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(CamelCaseConverter<TicketState>), typeof(CamelCaseConverter<TicketChannel>), typeof(CamelCaseConverter<ReinstatePlace>),
        typeof(CamelCaseConverter<WindowState>), typeof(CamelCaseConverter<WindowPhase>), typeof(CamelCaseConverter<WindowKind>),
        typeof(CamelCaseConverter<CallRule>), typeof(CamelCaseConverter<DayPhase>), typeof(CamelCaseConverter<DayKind>), typeof(CamelCaseConverter<TidalMode>),
        typeof(CamelCaseConverter<WaitFamily>), typeof(CamelCaseConverter<PriorityEvidence>), typeof(CamelCaseConverter<Handling>), typeof(CamelCaseConverter<AlternativeKind>),
        typeof(CamelCaseConverter<StaffRole>), typeof(CamelCaseConverter<DeviceKind>), typeof(CamelCaseConverter<PrinterState>), typeof(CamelCaseConverter<ScreenState>),
        typeof(CamelCaseConverter<WebhookState>), typeof(CamelCaseConverter<AccountState>), typeof(CamelCaseConverter<DeviceState>),
        typeof(CamelCaseConverter<FigureUnit>), typeof(CamelCaseConverter<Verdict>), typeof(CamelCaseConverter<SimulationState>),
    ])]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(BoardSignsAnswer))]
[JsonSerializable(typeof(PhonePassAnswer))]
[JsonSerializable(typeof(PhonePassRequest))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(HallListItem[]))]
[JsonSerializable(typeof(HallAnswer))]
[JsonSerializable(typeof(TreeAnswer[]))]
[JsonSerializable(typeof(TreeDayAnswer))]
[JsonSerializable(typeof(TreeExtendedAnswer))]
[JsonSerializable(typeof(TreePausesAnswer))]
[JsonSerializable(typeof(TreeAuditAnswer))]
[JsonSerializable(typeof(RosterAnswer[]))]
[JsonSerializable(typeof(CalendarDayAnswer[]))]
[JsonSerializable(typeof(ExtendedAnswer))]
[JsonSerializable(typeof(ServiceList))]
[JsonSerializable(typeof(ServiceGuideAnswer))]
[JsonSerializable(typeof(SteeredRequest))]
[JsonSerializable(typeof(SteeredAnswer))]
[JsonSerializable(typeof(SteeredDayAnswer))]
[JsonSerializable(typeof(DrawRequest))]
[JsonSerializable(typeof(PapersRequest))]
[JsonSerializable(typeof(PapersAnswer))]
[JsonSerializable(typeof(CallRequest))]
[JsonSerializable(typeof(CancelRequest))]
[JsonSerializable(typeof(ReinstateRequest))]
[JsonSerializable(typeof(TransferRequest))]
[JsonSerializable(typeof(HandoverRequest))]
[JsonSerializable(typeof(ForwardRequest))]
[JsonSerializable(typeof(StaffAnswer))]
[JsonSerializable(typeof(AutoCallRequest))]
[JsonSerializable(typeof(PausesAnswer))]
[JsonSerializable(typeof(TakeOverRequest))]
[JsonSerializable(typeof(ReasonedRequest))]
[JsonSerializable(typeof(ParkRequest))]
[JsonSerializable(typeof(RequeueRequest))]
[JsonSerializable(typeof(ReprioritiseRequest))]
[JsonSerializable(typeof(ServicesRequest))]
[JsonSerializable(typeof(RatingRequest))]
[JsonSerializable(typeof(CallTicketRequest))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(TicketAnswer))]
[JsonSerializable(typeof(TicketAnswer[]))]
[JsonSerializable(typeof(StateRequest))]
[JsonSerializable(typeof(StaffRequest))]
[JsonSerializable(typeof(CallAnswer))]
[JsonSerializable(typeof(WindowAnswer))]
[JsonSerializable(typeof(EstimateAnswer[]))]
[JsonSerializable(typeof(QueueAnswer[]))]
[JsonSerializable(typeof(CurvesAnswer))]
[JsonSerializable(typeof(FloorWindowAnswer[]))]
[JsonSerializable(typeof(StaffAnswer[]))]
[JsonSerializable(typeof(AlertAnswer[]))]
[JsonSerializable(typeof(TideAnswer[]))]
[JsonSerializable(typeof(TideRequest))]
[JsonSerializable(typeof(BoardAnswer))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(PasswordRequest))]
[JsonSerializable(typeof(ChangePasswordRequest))]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(ReasonRequest))]
[JsonSerializable(typeof(RoleRequest))]
[JsonSerializable(typeof(WithdrawRequest))]
[JsonSerializable(typeof(AccountRequest))]
[JsonSerializable(typeof(DeviceRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AccountAnswer[]))]
[JsonSerializable(typeof(DeviceAnswer[]))]
[JsonSerializable(typeof(HeartbeatRequest))]
[JsonSerializable(typeof(HeartbeatAnswer))]
[JsonSerializable(typeof(ZoneAnswer[]))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(ConfigurationAnswer))]
[JsonSerializable(typeof(ConfigurationCheckRequest))]
[JsonSerializable(typeof(ConfigurationCheckAnswer))]
[JsonSerializable(typeof(ConfigurationRequest))]
[JsonSerializable(typeof(ConfigurationReplacedAnswer))]
[JsonSerializable(typeof(SimulationRequest))]
[JsonSerializable(typeof(SimulationAnswer))]
[JsonSerializable(typeof(ComparisonAnswer))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(WebhookChangeRequest))]
[JsonSerializable(typeof(WebhookStateRequest))]
[JsonSerializable(typeof(RedeliverRequest))]
[JsonSerializable(typeof(WebhookAnswer[]))]
[JsonSerializable(typeof(WebhookSecretAnswer))]
[JsonSerializable(typeof(DeadLetterAnswer[]))]
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class GatewayJson : JsonSerializerContext
{
    // Made on first use: the order in which the parts of a generated class are initialised is not ours to choose.
    private static GatewayJson? api;

    /// <summary>Gets what the API writes. Served as JSON only, so Chinese and quotes need no escapes.</summary>
    public static GatewayJson Api => api ??= new GatewayJson(new JsonSerializerOptions(Default.Options)
    {
        TypeInfoResolver = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
