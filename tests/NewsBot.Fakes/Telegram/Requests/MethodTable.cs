namespace NewsBot.Fakes.Telegram.Requests;

/// <summary>The methods the fake knows and the objects they take, with every parameter they have.</summary>
public static class MethodTable
{
    /// <summary>By name, in any case, as the server finds them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Field>> Methods { get; } = Field.Table(
        """
        getMe
        getUpdates offset:int limit:int timeout:int allowed_updates:str[]
        setWebhook url!:str certificate:upload ip_address:str max_connections:int allowed_updates:str[]
          drop_pending_updates:bool secret_token:str
        deleteWebhook drop_pending_updates:bool
        getWebhookInfo
        sendMessage business_connection_id:str chat_id!:chat message_thread_id:int direct_messages_topic_id:int
          text!:str parse_mode:str entities:MessageEntity[] link_preview_options:LinkPreviewOptions
          disable_notification:bool protect_content:bool allow_paid_broadcast:bool message_effect_id:str
          suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:markup
        sendPhoto business_connection_id:str chat_id!:chat message_thread_id:int direct_messages_topic_id:int
          photo!:file caption:str parse_mode:str caption_entities:MessageEntity[] show_caption_above_media:bool
          has_spoiler:bool disable_notification:bool protect_content:bool allow_paid_broadcast:bool
          message_effect_id:str suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters
          reply_markup:markup
        sendDocument business_connection_id:str chat_id!:chat message_thread_id:int direct_messages_topic_id:int
          document!:file thumbnail:file caption:str parse_mode:str caption_entities:MessageEntity[]
          disable_content_type_detection:bool disable_notification:bool protect_content:bool
          allow_paid_broadcast:bool message_effect_id:str suggested_post_parameters:SuggestedPostParameters
          reply_parameters:ReplyParameters reply_markup:markup
        sendChatAction business_connection_id:str chat_id!:chat message_thread_id:int action!:str
        editMessageText business_connection_id:str chat_id:chat message_id:int inline_message_id:str text:str
          parse_mode:str entities:MessageEntity[] link_preview_options:LinkPreviewOptions
          rich_message:InputRichMessage reply_markup:InlineKeyboardMarkup
        editMessageCaption business_connection_id:str chat_id:chat message_id:int inline_message_id:str
          caption:str parse_mode:str caption_entities:MessageEntity[] show_caption_above_media:bool
          reply_markup:InlineKeyboardMarkup
        editMessageReplyMarkup business_connection_id:str chat_id:chat message_id:int inline_message_id:str
          reply_markup:InlineKeyboardMarkup
        deleteMessage chat_id!:chat message_id!:int
        deleteMessages chat_id!:chat message_ids!:int[]
        pinChatMessage business_connection_id:str chat_id!:chat message_id!:int disable_notification:bool
        unpinChatMessage business_connection_id:str chat_id!:chat message_id:int
        answerCallbackQuery callback_query_id!:str text:str show_alert:bool url:str cache_time:int
        setMyCommands commands!:BotCommand[] scope:BotCommandScope language_code:str
        getMyCommands scope:BotCommandScope language_code:str
        deleteMyCommands scope:BotCommandScope language_code:str
        getChat chat_id!:chat
        getChatAdministrators chat_id!:chat return_bots:bool
        getChatMember chat_id!:chat user_id!:int
        getChatMemberCount chat_id!:chat
        leaveChat chat_id!:chat
        createForumTopic chat_id!:chat name!:str icon_color:int icon_custom_emoji_id:str
        """);

    /// <summary>Objects whose fields are checked; any other object is only checked to be one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Field>> Objects { get; } = Field.Table(
        """
        InlineKeyboardMarkup inline_keyboard!:InlineKeyboardButton[][]
        InlineKeyboardButton text!:str icon_custom_emoji_id:str style:str url:str callback_data:str
          web_app:WebAppInfo login_url:LoginUrl switch_inline_query:str switch_inline_query_current_chat:str
          switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat copy_text:CopyTextButton
          callback_game:CallbackGame pay:bool
        ReplyKeyboardRemove remove_keyboard!:bool selective:bool
        ForceReply force_reply!:bool input_field_placeholder:str selective:bool
        LinkPreviewOptions is_disabled:bool url:str prefer_small_media:bool prefer_large_media:bool
          show_above_text:bool
        ReplyParameters message_id!:int chat_id:chat allow_sending_without_reply:bool quote:str
          quote_parse_mode:str quote_entities:MessageEntity[] quote_position:int checklist_task_id:int
          poll_option_id:str
        MessageEntity type!:str offset!:int length!:int url:str user:User language:str custom_emoji_id:str
          unix_time:int date_time_format:str
        BotCommand command!:str description!:str
        """);

    /// <summary>The name of a method as it is documented, or null where there is none.</summary>
    public static string? NameOf(string method) =>
        Methods.Keys.FirstOrDefault(name => name.Equals(method, StringComparison.OrdinalIgnoreCase));
}
